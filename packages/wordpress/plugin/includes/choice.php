<?php
/**
 * What can be shown, and what somebody has chosen of it: the attributes of the block and of the shortcode.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/**
 * What can be shown: by the name of its tag without `klocket-`, how tall its frame is in pixels, where nothing tells its
 * real height, the page it links to, and which attributes narrow it.
 */
const WIDGETS = array(
	'calendar'      => array(
		'height' => 640,
		'page'   => '',
		'takes'  => array( 'house', 'organiser', 'themes', 'view', 'no-filter' ),
	),
	'houses'        => array(
		'height' => 560,
		'page'   => '',
		'takes'  => array( 'house' ),
	),
	'activity'      => array(
		'height' => 720,
		'page'   => '/activities/{activity}',
		'takes'  => array( 'activity' ),
	),
	'signup'        => array(
		'height' => 720,
		'page'   => '/activities/{activity}',
		'takes'  => array( 'activity' ),
	),
	'goals'         => array(
		'height' => 760,
		'page'   => '/goals',
		'takes'  => array(),
	),
	'goal'          => array(
		'height' => 560,
		'page'   => '/goals/{goal}',
		'takes'  => array( 'goal' ),
	),
	'pulse'         => array(
		'height' => 420,
		'page'   => '/goals',
		'takes'  => array(),
	),
	'defect-list'   => array(
		'height' => 680,
		'page'   => '/defects',
		'takes'  => array(),
	),
	'defect-report' => array(
		'height' => 760,
		'page'   => '/defects#report',
		'takes'  => array(),
	),
);

/**
 * Their names, for people.
 *
 * @return array<string, string>
 */
function widget_names() {
	return array(
		'calendar'      => __( 'What is on', 'klocket' ),
		'houses'        => __( 'The houses, and what is open now', 'klocket' ),
		'activity'      => __( 'One activity, with its sign-up', 'klocket' ),
		'signup'        => __( 'The sign-up form of one activity', 'klocket' ),
		'goals'         => __( 'All goals', 'klocket' ),
		'goal'          => __( 'One goal', 'klocket' ),
		'pulse'         => __( 'A question to residents', 'klocket' ),
		'defect-list'   => __( 'What has been reported', 'klocket' ),
		'defect-report' => __( 'Report a defect', 'klocket' ),
	);
}

/**
 * What is chosen, with nothing in it that cannot be shown: an unknown name counts as not said.
 *
 * @param array $said     Attributes as a block or shortcode has them.
 * @param array $settings As `settings()` gives them; what is not said comes from them.
 * @return array{widget: string, district: string, lang: string, theme: string, look: string, way: string, narrowed: array}
 */
function choice( $said, $settings ) {
	$widget   = among( $said, 'widget', array_keys( WIDGETS ), 'calendar' );
	$narrowed = array();
	foreach ( WIDGETS[ $widget ]['takes'] as $name ) {
		$value = narrowing( $said, $name );
		if ( '' !== $value ) {
			$narrowed[ $name ] = $value;
		}
	}
	return array(
		'widget'   => $widget,
		'district' => slug( $said, 'district', $settings['district'] ),
		'lang'     => language( $said ),
		'theme'    => among( $said, 'theme', array( 'light', 'dark' ), '' ),
		'look'     => among( $said, 'look', LOOKS, $settings['look'] ),
		'way'      => among( $said, 'way', WAYS, $settings['way'] ),
		'narrowed' => $narrowed,
	);
}

/**
 * What narrows a widget: an id, several with commas between, a view, or that there is to be no filter.
 *
 * @param array  $said Attributes.
 * @param string $name Of the attribute.
 * @return string
 */
function narrowing( $said, $name ) {
	if ( 'view' === $name ) {
		return among( $said, $name, array( 'week', 'month' ), '' );
	}
	if ( 'no-filter' === $name ) {
		$on = isset( $said['filter'] ) ? ! filter_var( $said['filter'], FILTER_VALIDATE_BOOLEAN ) : ! empty( $said[ $name ] );
		return $on ? '1' : '';
	}
	// An address of the thing that was pasted ends with its id.
	$typed = isset( $said[ $name ] ) && is_scalar( $said[ $name ] ) ? (string) $said[ $name ] : '';
	if ( preg_match( '#^https?://[^?\#]*/([^/?\#]+)/?(?:[?\#].*)?$#', trim( $typed ), $parts ) ) {
		$typed = $parts[1];
	}
	return preg_match( '/^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*$/', $typed ) ? preg_replace( '/\s+/', '', $typed ) : '';
}

/**
 * One of the values that there are, or what stands in for it.
 *
 * @param array    $said    Attributes.
 * @param string   $name    Of the attribute.
 * @param string[] $values  All that there are.
 * @param string   $default Where it is another, or none.
 * @return string
 */
function among( $said, $name, $values, $default ) {
	return isset( $said[ $name ] ) && in_array( $said[ $name ], $values, true ) ? $said[ $name ] : $default;
}

/**
 * An id of a district, or what stands in for it.
 *
 * @param array  $said    Attributes.
 * @param string $name    Of the attribute.
 * @param string $default Where none is said.
 * @return string
 */
function slug( $said, $name, $default ) {
	$typed = isset( $said[ $name ] ) && is_scalar( $said[ $name ] ) ? (string) $said[ $name ] : '';
	return preg_match( '/^[a-z0-9-]+$/', $typed ) ? $typed : $default;
}

/**
 * The language said, or that of the page.
 *
 * @param array $said Attributes.
 * @return string Such as `sv`.
 */
function language( $said ) {
	$typed = isset( $said['language'] ) && is_scalar( $said['language'] ) ? (string) $said['language'] : '';
	if ( ! preg_match( '/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/', $typed ) ) {
		$typed = get_locale();
	}
	return strtolower( substr( $typed, 0, strcspn( $typed, '-_' ) ) );
}
