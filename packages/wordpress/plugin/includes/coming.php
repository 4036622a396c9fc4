<?php
/**
 * What is on, as a list that needs no script: for search engines, for readers without script, and while the widget is on
 * its way. Kept for ten minutes; where the server does not answer, the last good list is shown for a day.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/** How many are listed. */
const COMING = 5;

/** How long a page may wait for the server, in seconds: it is shown without the list then. */
const PATIENCE = 2;

/**
 * The list as HTML.
 *
 * @param array  $choice As `choice()` gives it.
 * @param string $server The server's origin.
 * @return string Empty where nothing is known.
 */
function coming( $choice, $server ) {
	$lines = '';
	foreach ( fetch_coming( $choice, $server ) as $occurrence ) {
		$lines .= coming_line( $occurrence, $server );
	}
	return '' === $lines ? '' : '<ul>' . $lines . '</ul>';
}

/**
 * One date of an activity.
 *
 * @param array  $occurrence As the server gives it.
 * @param string $server     The server's origin.
 * @return string
 */
function coming_line( $occurrence, $server ) {
	foreach ( array( 'title', 'day', 'startTime', 'startsAt', 'url', 'status' ) as $needed ) {
		if ( ! isset( $occurrence[ $needed ] ) || ! is_string( $occurrence[ $needed ] ) ) {
			return '';
		}
	}
	// The day is said in the district's own clock, so it must not be moved into that of the site.
	$day   = wp_date( get_option( 'date_format' ), (int) strtotime( $occurrence['day'] . ' 12:00 UTC' ), new \DateTimeZone( 'UTC' ) );
	$house = isset( $occurrence['house']['name'] ) && is_string( $occurrence['house']['name'] ) ? $occurrence['house']['name'] : '';
	$title = esc_html( $occurrence['title'] );
	$off   = array(
		'cancelled' => __( '(cancelled)', 'klocket' ),
		'postponed' => __( '(postponed)', 'klocket' ),
	);
	if ( isset( $off[ $occurrence['status'] ] ) ) {
		$title = '<s>' . $title . '</s> ' . esc_html( $off[ $occurrence['status'] ] );
	}
	return sprintf(
		'<li><a href="%1$s">%2$s</a>, <time datetime="%3$s">%4$s %5$s</time>%6$s</li>',
		esc_url( $server . $occurrence['url'] ),
		$title,
		esc_attr( $occurrence['startsAt'] ),
		esc_html( $day ),
		esc_html( $occurrence['startTime'] ),
		'' === $house ? '' : ', ' . esc_html( $house )
	);
}

/**
 * What is coming, from what is kept or from the server.
 *
 * @param array  $choice As `choice()` gives it.
 * @param string $server The server's origin.
 * @return array[] Occurrences as the server gives them.
 */
function fetch_coming( $choice, $server ) {
	$narrowed = array_intersect_key( $choice['narrowed'], array_flip( array( 'house', 'organiser', 'themes' ) ) );
	if ( isset( $narrowed['themes'] ) ) {
		$narrowed['theme'] = $narrowed['themes'];
		unset( $narrowed['themes'] );
	}
	$address = add_query_arg(
		array_merge(
			$narrowed,
			array(
				'lang'  => $choice['lang'],
				'limit' => 2 * COMING,
			)
		),
		$server . '/api/v1/districts/' . $choice['district'] . '/occurrences'
	);
	$fresh   = 'klocket_' . md5( $address );
	$kept    = get_transient( $fresh );
	if ( is_array( $kept ) ) {
		return $kept;
	}
	$answer = ask( $address, PATIENCE );
	if ( isset( $answer['items'] ) && is_array( $answer['items'] ) ) {
		$items = array_slice( array_values( array_filter( $answer['items'], __NAMESPACE__ . '\takes_place' ) ), 0, COMING );
		set_transient( $fresh . '_last', $items, DAY_IN_SECONDS );
		set_transient( $fresh, $items, 10 * MINUTE_IN_SECONDS );
		return $items;
	}
	// A server that is down is asked again in a minute, not by every visitor.
	$last = get_transient( $fresh . '_last' );
	$last = is_array( $last ) ? $last : array();
	set_transient( $fresh, $last, MINUTE_IN_SECONDS );
	return $last;
}

/**
 * Whether a line is worth its place: weeks without a meeting are for the calendar to say.
 *
 * @param mixed $occurrence As the server gives it.
 * @return bool
 */
function takes_place( $occurrence ) {
	return is_array( $occurrence ) && isset( $occurrence['status'] ) && 'no-meeting' !== $occurrence['status'];
}
