<?php
/**
 * Pasted addresses. WordPress finds our oEmbed by itself and puts the frame into a sandbox, at most 1000 pixels tall. With
 * the plugin it is a frame like any other: as tall as it says, with a link under it for where it may not be shown.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/** Tells WordPress that the server may be trusted with pasted addresses. */
function register_provider() {
	$server = settings()['server'];
	if ( '' === $server ) {
		return;
	}
	wp_oembed_add_provider( $server . '/*', $server . '/oembed' );
	add_filter( 'oembed_dataparse', __NAMESPACE__ . '\link_under_frame', 10, 3 );
	add_filter( 'embed_oembed_html', __NAMESPACE__ . '\fit_frame', 10, 2 );
}

/**
 * What is kept of an answer: the frame first, the link under it.
 *
 * @param string|false $html What WordPress made of the answer.
 * @param object       $data The answer.
 * @param string       $url  The address that was pasted.
 * @return string|false
 */
function link_under_frame( $html, $data, $url ) {
	if ( ! is_string( $html ) || settings()['server'] !== origin_of( $url ) ) {
		return $html;
	}
	if ( ! preg_match( '#<blockquote>(<a .*?</a>)</blockquote>(<iframe .*?></iframe>)#s', $html, $parts ) ) {
		return $html;
	}
	return $parts[2] . '<p>' . $parts[1] . '</p>';
}

/**
 * Sends the script that fits frames, on pages that have one.
 *
 * @param string|false $html What is shown.
 * @param string       $url  The address that was pasted.
 * @return string|false
 */
function fit_frame( $html, $url ) {
	$server = settings()['server'];
	if ( is_string( $html ) && origin_of( $url ) === $server ) {
		wp_enqueue_script( 'klocket-frame', $server . '/v1/frame.js', array(), null, array( 'strategy' => 'async' ) );
	}
	return $html;
}
