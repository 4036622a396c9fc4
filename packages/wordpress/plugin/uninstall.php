<?php
/**
 * Leaves nothing behind: the settings go with the plugin. What was fetched ahead is forgotten by itself within a day.
 *
 * @package Klocket
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'klocket' );
