/**
 * YAML files that people write by hand (courses, schemes, certificates): read safely, checked against a
 * JSON Schema, every mistake reported with file, line and what was expected, in words an author understands.
 *
 * <p>{@link org.ijaza.platform.yaml.YamlFormat} reads a file into {@link org.ijaza.platform.yaml.Node}s, which
 * know their line, so that checks of meaning can point at it as well; {@link
 * org.ijaza.platform.yaml.Findings} collects the mistakes of many files.
 */
package org.ijaza.platform.yaml;
