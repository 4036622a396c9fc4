<?php
/**
 * Plugin Name:       Klocket
 * Plugin URI:        https://klocket.example
 * Description:       What is on in the neighbourhood centre, sign-up, defect reports and goals: as a block, a shortcode or a pasted address.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            Klocket
 * License:           MIT
 * Text Domain:       klocket
 * Domain Path:       /languages
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/choice.php';
require __DIR__ . '/includes/coming.php';
require __DIR__ . '/includes/markup.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/oembed.php';
require __DIR__ . '/includes/privacy.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
	add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
	add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
	add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\settings_link' );
	add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_text' );
}

add_action( 'init', __NAMESPACE__ . '\load_words', 1 );
add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'init', __NAMESPACE__ . '\register_provider' );

/** The plugin's own words, in the language of the site or of who works at it. */
function load_words() {
	load_plugin_textdomain( 'klocket', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
}
