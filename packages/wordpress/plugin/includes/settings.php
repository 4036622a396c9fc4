<?php
/**
 * What the site says once for all its blocks.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/** The looks the server has style sheets for. */
const LOOKS = array( 'neutral', 'hgf', 'svenska-kyrkan', 'norrkoping' );

/** How a block stands in a page: as a part of it, or in a frame. */
const WAYS = array( 'script', 'frame' );

/**
 * The settings, whole.
 *
 * @return array{server: string, district: string, look: string, way: string} `server` is an origin without a slash at its
 *               end, empty until the site has named one.
 */
function settings() {
	$kept = get_option( 'klocket', array() );
	return array_merge(
		array(
			'server'   => '',
			'district' => '',
			'look'     => '',
			'way'      => 'script',
		),
		is_array( $kept ) ? array_filter( $kept, 'is_string' ) : array()
	);
}

/**
 * The origin in an address that somebody typed or pasted, from any of the server's pages.
 *
 * @param string $typed Such as `https://klocket.example/klockaretorpet`.
 * @return string `https://klocket.example`, or nothing where it is no web address.
 */
function origin_of( $typed ) {
	$typed = trim( $typed );
	if ( '' !== $typed && ! preg_match( '#^[a-z]+://#i', $typed ) ) {
		$typed = 'https://' . $typed;
	}
	$parts = wp_parse_url( $typed );
	if ( empty( $parts['host'] ) || ! preg_match( '/^(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i', $parts['host'] ) ) {
		return '';
	}
	if ( ! in_array( strtolower( $parts['scheme'] ), array( 'http', 'https' ), true ) ) {
		return '';
	}
	$port = isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '';
	return strtolower( $parts['scheme'] . '://' . $parts['host'] ) . $port;
}

/**
 * Asks the server for something public.
 *
 * @param string $address Whole.
 * @param int    $seconds How long a page, or somebody at work, may wait for it.
 * @return array|null What the JSON says; null when there is no answer, or another.
 */
function ask( $address, $seconds ) {
	$answer = wp_remote_get(
		$address,
		array(
			'timeout'             => $seconds,
			'redirection'         => 2,
			'limit_response_size' => 200000,
			'headers'             => array( 'Accept' => 'application/json' ),
		)
	);
	if ( 200 !== wp_remote_retrieve_response_code( $answer ) ) {
		return null;
	}
	$said = json_decode( wp_remote_retrieve_body( $answer ), true );
	return is_array( $said ) ? $said : null;
}
