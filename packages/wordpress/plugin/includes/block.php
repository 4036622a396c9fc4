<?php
/**
 * The block, and the shortcode for the classic editor and for page builders: `[klocket widget="goals"]`.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/** Makes the block and the shortcode known. */
function register_block() {
	register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	add_shortcode( 'klocket', __NAMESPACE__ . '\render_shortcode' );
	add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );
}

/**
 * The block in a page.
 *
 * @param array $attributes Of the block.
 * @return string
 */
function render_block( $attributes ) {
	$inside = markup( $attributes );
	return '' === $inside ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $inside . '</div>';
}

/**
 * The shortcode in a page.
 *
 * @param array|string $attributes An empty string where there are none.
 * @return string
 */
function render_shortcode( $attributes ) {
	return markup( $attributes );
}

/** Tells the editor's script what it offers, in the words of who writes. */
function tell_editor() {
	$settings = settings();
	$told     = array(
		'server'   => $settings['server'],
		'district' => $settings['district'],
		'settings' => admin_url( 'options-general.php?page=klocket' ),
		'takes'    => array_map(
			function ( $widget ) {
				return $widget['takes'];
			},
			WIDGETS
		),
		'names'    => widget_names(),
		'looks'    => look_names(),
		'words'    => editor_words(),
	);
	wp_add_inline_script( 'klocket-widget-editor-script', 'window.klocketBlock = ' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}

/**
 * The looks, for people.
 *
 * @return array<string, string>
 */
function look_names() {
	return array(
		''               => __( 'The colours of this site', 'klocket' ),
		'neutral'        => __( 'Neutral', 'klocket' ),
		'hgf'            => 'Hyresgästföreningen',
		'svenska-kyrkan' => 'Svenska kyrkan',
		'norrkoping'     => 'Norrköpings kommun',
	);
}

/**
 * What the editor says.
 *
 * @return array<string, string>
 */
function editor_words() {
	return array(
		'content'  => __( 'Content', 'klocket' ),
		'look'     => __( 'Look', 'klocket' ),
		'widget'   => __( 'What to show', 'klocket' ),
		'any'      => __( 'All', 'klocket' ),
		'house'    => __( 'House', 'klocket' ),
		'organiser' => __( 'Organiser', 'klocket' ),
		'themes'   => __( 'Theme', 'klocket' ),
		'view'     => __( 'View', 'klocket' ),
		'list'     => __( 'List', 'klocket' ),
		'week'     => __( 'Week', 'klocket' ),
		'month'    => __( 'Month', 'klocket' ),
		'filter'   => __( 'Visitors can filter', 'klocket' ),
		'activity' => __( 'Activity', 'klocket' ),
		'goal'     => __( 'Goal', 'klocket' ),
		'paste'    => __( 'Paste the address of its page.', 'klocket' ),
		'language' => __( 'Language', 'klocket' ),
		'page'     => __( 'That of the page', 'klocket' ),
		'colours'  => __( 'Colours', 'klocket' ),
		'light'    => __( 'Light', 'klocket' ),
		'dark'     => __( 'Dark', 'klocket' ),
		'visitor'  => __( 'As the visitor has it', 'klocket' ),
		'way'      => __( 'How it stands in the page', 'klocket' ),
		'site'     => __( 'As the settings say', 'klocket' ),
		'script'   => __( 'As a part of the page', 'klocket' ),
		'frame'    => __( 'In a frame', 'klocket' ),
		'unset'    => __( 'Say which Klocket server and district this site shows, under Settings > Klocket.', 'klocket' ),
		'toSettings' => __( 'To the settings', 'klocket' ),
		'silent'   => __( 'The Klocket server does not answer, so its houses cannot be listed. What is chosen stays.', 'klocket' ),
	);
}
