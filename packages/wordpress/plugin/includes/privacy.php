<?php
/**
 * A text that a site may take into its privacy policy.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/** Offers the text in WordPress' guide to a privacy policy. */
function suggest_privacy_text() {
	$server = settings()['server'];
	if ( '' === $server || ! function_exists( 'wp_add_privacy_policy_content' ) ) {
		return;
	}
	wp_add_privacy_policy_content(
		'Klocket',
		'<p>' . esc_html(
			sprintf(
				/* translators: %s: host name of the server */
				__( 'Some of our pages show activities, sign-up, defect reports or goals from %s. Nothing is stored in your browser and no cookies are set until you write something. Their server receives your IP address, as every web server does, and logs only the network it belongs to. What you write there goes to whoever runs that server and not to us.', 'klocket' ),
				(string) wp_parse_url( $server, PHP_URL_HOST )
			)
		) . '</p>'
	);
}
