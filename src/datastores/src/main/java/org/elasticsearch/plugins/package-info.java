/**
 * Our other foot in Elasticsearch's packages: {@link org.elasticsearch.plugins.ClasspathPlugins}
 * needs a list that is visible only here.
 */
@NullMarked
package org.elasticsearch.plugins;

import org.jspecify.annotations.NullMarked;
