<?php
/**
 * Settings > Klocket: which server and district the site shows, and how it looks.
 *
 * @package Klocket
 */

namespace Klocket;

defined( 'ABSPATH' ) || exit;

/** How long saving may wait for the server, in seconds. */
const SAVING_PATIENCE = 8;

/** Makes the setting known, with the page's fields. */
function register_settings() {
	register_setting(
		'klocket',
		'klocket',
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\checked',
			'default'           => array(),
		)
	);
	add_settings_section( 'klocket', '', '__return_null', 'klocket' );
	$fields = array(
		'server'   => __( 'Server', 'klocket' ),
		'district' => __( 'District', 'klocket' ),
		'look'     => __( 'Look', 'klocket' ),
		'way'      => __( 'How it stands in the page', 'klocket' ),
	);
	foreach ( $fields as $name => $label ) {
		add_settings_field( $name, $label, __NAMESPACE__ . '\\' . $name . '_field', 'klocket', 'klocket', array( 'label_for' => 'klocket-' . $name ) );
	}
}

/** Puts the page under Settings. */
function add_settings_page() {
	add_options_page( 'Klocket', 'Klocket', 'manage_options', 'klocket', __NAMESPACE__ . '\settings_page' );
}

/**
 * A way from the list of plugins to the settings.
 *
 * @param string[] $links Of the plugin.
 * @return string[]
 */
function settings_link( $links ) {
	$link = '<a href="' . esc_url( admin_url( 'options-general.php?page=klocket' ) ) . '">' . esc_html__( 'Settings', 'klocket' ) . '</a>';
	return array_merge( array( $link ), $links );
}

/** The page. */
function settings_page() {
	$settings = settings();
	?>
	<div class="wrap">
		<h1>Klocket</h1>
		<p><?php esc_html_e( 'What is said here holds for every block, shortcode and pasted address on this site.', 'klocket' ); ?></p>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'klocket' );
			do_settings_sections( 'klocket' );
			submit_button();
			?>
		</form>
		<?php if ( '' !== $settings['district'] ) : ?>
			<h2><?php esc_html_e( 'On your pages', 'klocket' ); ?></h2>
			<p><?php esc_html_e( 'Add the block “Klocket” to a page, write the shortcode below where there are no blocks, or paste the address of a Klocket page on a line of its own.', 'klocket' ); ?></p>
			<p><code>[klocket]</code> <code>[klocket widget="goals"]</code></p>
			<p>
				<a href="<?php echo esc_url( $settings['server'] . '/' . $settings['district'] . '/embed' ); ?>">
					<?php esc_html_e( 'See all that can be shown, and check a page of yours', 'klocket' ); ?>
				</a>
			</p>
		<?php endif; ?>
	</div>
	<?php
}

/** Where the server is. */
function server_field() {
	printf(
		'<input type="url" id="klocket-server" name="klocket[server]" value="%1$s" class="regular-text code" placeholder="https://klocket.example" aria-describedby="klocket-server-help"><p class="description" id="klocket-server-help">%2$s</p>',
		esc_attr( settings()['server'] ),
		esc_html__( 'Paste the address of any of its pages.', 'klocket' )
	);
}

/** Which district; those that the server has, once it has answered. */
function district_field() {
	$settings  = settings();
	$districts = '' === $settings['server'] ? array() : districts( $settings['server'] );
	if ( count( $districts ) === 0 ) {
		printf(
			'<input type="text" id="klocket-district" name="klocket[district]" value="%1$s" class="regular-text code" aria-describedby="klocket-district-help"><p class="description" id="klocket-district-help">%2$s</p>',
			esc_attr( $settings['district'] ),
			esc_html__( 'Save the server first: then its districts are listed here.', 'klocket' )
		);
		return;
	}
	options( 'district', $districts, $settings['district'] );
}

/** Whose colours. */
function look_field() {
	options( 'look', look_names(), settings()['look'] );
}

/** As a part of the page, or in a frame. */
function way_field() {
	$ways = array(
		'script' => __( 'As a part of the page', 'klocket' ),
		'frame'  => __( 'In a frame', 'klocket' ),
	);
	options( 'way', $ways, settings()['way'] );
	echo '<p class="description">' . esc_html__( 'A frame keeps it apart from the page; only a small script that fits its height runs there. The site must be among the partners of the district.', 'klocket' ) . '</p>';
}

/**
 * A list to choose from.
 *
 * @param string                $name   Of the setting.
 * @param array<string, string> $names  By value.
 * @param string                $chosen Value.
 */
function options( $name, $names, $chosen ) {
	printf( '<select id="klocket-%1$s" name="klocket[%1$s]">', esc_attr( $name ) );
	foreach ( $names as $value => $label ) {
		printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( $value ), selected( $value, $chosen, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/**
 * The districts of a server.
 *
 * @param string $server Its origin.
 * @return array<string, string> Names by id; empty where it does not answer.
 */
function districts( $server ) {
	$answer = ask( $server . '/api/v1/districts', SAVING_PATIENCE );
	$found  = array();
	foreach ( isset( $answer['items'] ) && is_array( $answer['items'] ) ? $answer['items'] : array() as $district ) {
		if ( isset( $district['id'], $district['name'] ) && is_string( $district['id'] ) && is_string( $district['name'] ) ) {
			$found[ $district['id'] ] = $district['name'];
		}
	}
	return $found;
}

/**
 * What was typed, as it is kept. What cannot be right is said and loses nothing that was right before.
 *
 * @param mixed $typed As the form sends it.
 * @return array
 */
function checked( $typed ) {
	$before   = settings();
	$typed    = is_array( $typed ) ? array_filter( $typed, 'is_string' ) : array();
	$settings = array(
		'server'   => origin_of( isset( $typed['server'] ) ? $typed['server'] : '' ),
		'district' => slug( $typed, 'district', '' ),
		'look'     => among( $typed, 'look', LOOKS, '' ),
		'way'      => among( $typed, 'way', WAYS, 'script' ),
	);
	if ( '' === $settings['server'] ) {
		if ( ! empty( $typed['server'] ) ) {
			add_settings_error( 'klocket', 'server', __( 'That is no address of a server. One looks like https://klocket.example.', 'klocket' ) );
			$settings['server'] = $before['server'];
		}
		return $settings;
	}
	$districts = districts( $settings['server'] );
	if ( count( $districts ) === 0 ) {
		add_settings_error( 'klocket', 'server', __( 'No Klocket answers at that address. It is kept; check it, or try again later.', 'klocket' ) );
		return $settings;
	}
	if ( '' === $settings['district'] ) {
		// The only one there is needs no choice; of several the first is as good until one is chosen.
		$settings['district'] = (string) array_key_first( $districts );
	} elseif ( ! isset( $districts[ $settings['district'] ] ) ) {
		add_settings_error( 'klocket', 'district', __( 'That server has no such district. Choose one of those it has.', 'klocket' ) );
		$settings['district'] = isset( $districts[ $before['district'] ] ) ? $before['district'] : (string) array_key_first( $districts );
	}
	return $settings;
}
