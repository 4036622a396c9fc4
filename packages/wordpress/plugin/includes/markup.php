<?php
/**
 * From a choice to HTML: the widget as a part of the page, or in a frame.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/**
 * What stands in the page. Asks WordPress to send the scripts and style sheets that it needs, once for each page.
 *
 * @param array $said Attributes of a block or shortcode.
 * @return string Empty for visitors where something is missing; who may edit reads what.
 */
function markup( $said ) {
	$settings = settings();
	$choice   = choice( is_array( $said ) ? $said : array(), $settings );
	$missing  = missing( $choice, $settings );
	if ( '' !== $missing ) {
		return current_user_can( 'edit_posts' ) ? '<p class="klocket-missing">' . esc_html( $missing ) . '</p>' : '';
	}
	return 'frame' === $choice['way'] ? framed( $choice, $settings['server'] ) : scripted( $choice, $settings['server'] );
}

/**
 * What must be said before anything can be shown.
 *
 * @param array $choice   As `choice()` gives it.
 * @param array $settings As `settings()` gives them.
 * @return string A sentence to act on, or nothing.
 */
function missing( $choice, $settings ) {
	if ( '' === $settings['server'] || '' === $choice['district'] ) {
		return __( 'Say which Klocket server and district this site shows, under Settings > Klocket.', 'klocket' );
	}
	if ( in_array( $choice['widget'], array( 'activity', 'signup' ), true ) && empty( $choice['narrowed']['activity'] ) ) {
		return __( 'Choose which activity to show: paste its address.', 'klocket' );
	}
	if ( 'goal' === $choice['widget'] && empty( $choice['narrowed']['goal'] ) ) {
		return __( 'Choose which goal to show: paste its address.', 'klocket' );
	}
	return '';
}

/**
 * The widget as a part of the page. Its tag holds what is readable without script, until the widget is there.
 *
 * @param array  $choice As `choice()` gives it.
 * @param string $server The server's origin.
 * @return string
 */
function scripted( $choice, $server ) {
	wp_enqueue_script_module( 'klocket', $server . '/v1/klocket.js', array(), null );
	if ( '' !== $choice['look'] ) {
		wp_enqueue_style( 'klocket-look', $server . '/v1/themes/' . $choice['look'] . '.css', array(), null );
	}
	$list = 'calendar' === $choice['widget'] ? coming( $choice, $server ) : '';
	$tag  = 'klocket-' . $choice['widget'];
	return sprintf(
		'<%1$s%2$s>%3$s%4$s</%1$s>',
		$tag,
		attributes(
			array_merge(
				array(
					'server'   => $server,
					'district' => $choice['district'],
					'lang'     => $choice['lang'],
					'theme'    => $choice['theme'],
				),
				$choice['narrowed']
			)
		),
		$list,
		'<p>' . page_link( $choice, $server ) . '</p>'
	);
}

/**
 * The widget in a frame, and a link for where a frame may not be shown.
 *
 * @param array  $choice As `choice()` gives it.
 * @param string $server The server's origin.
 * @return string
 */
function framed( $choice, $server ) {
	$query = array_filter(
		array_merge(
			array(
				'district' => $choice['district'],
				'lang'     => $choice['lang'],
				'theme'    => $choice['theme'],
				'look'     => $choice['look'],
			),
			$choice['narrowed']
		)
	);
	$src   = $server . '/embed/' . $choice['widget'] . '?' . http_build_query( $query );
	$names = widget_names();
	return frame( $src, $names[ $choice['widget'] ], WIDGETS[ $choice['widget'] ]['height'] ) . '<p>' . page_link( $choice, $server ) . '</p>';
}

/**
 * A frame that becomes as tall as what it shows.
 *
 * @param string $src    Whole address.
 * @param string $title  For who does not see it.
 * @param int    $height In pixels, until it has said how tall it is.
 * @return string
 */
function frame( $src, $title, $height ) {
	wp_enqueue_script( 'klocket-frame', origin_of( $src ) . '/v1/frame.js', array(), null, array( 'strategy' => 'async' ) );
	return sprintf(
		'<iframe src="%1$s" title="%2$s" width="100%%" height="%3$d" loading="lazy" style="border:0"></iframe>',
		esc_url( $src ),
		esc_attr( $title ),
		(int) $height
	);
}

/**
 * A link to the page on the server that shows the same.
 *
 * @param array  $choice As `choice()` gives it.
 * @param string $server The server's origin.
 * @return string
 */
function page_link( $choice, $server ) {
	$names = widget_names();
	$page  = WIDGETS[ $choice['widget'] ]['page'];
	foreach ( array( 'activity', 'goal' ) as $name ) {
		$id   = isset( $choice['narrowed'][ $name ] ) ? $choice['narrowed'][ $name ] : '';
		$page = str_replace( '{' . $name . '}', $id, $page );
	}
	list( $path, $hash ) = array_pad( explode( '#', $page, 2 ), 2, '' );
	$address             = $server . '/' . $choice['district'] . $path . '?' . http_build_query( array( 'lang' => $choice['lang'] ) );
	return sprintf(
		'<a href="%1$s">%2$s</a>',
		esc_url( '' === $hash ? $address : $address . '#' . $hash ),
		esc_html( $names[ $choice['widget'] ] )
	);
}

/**
 * Attributes of a tag; those without a value are left out.
 *
 * @param array<string, string> $values By name.
 * @return string With a space before each.
 */
function attributes( $values ) {
	$text = '';
	foreach ( array_filter( $values ) as $name => $value ) {
		$text .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $text;
}
