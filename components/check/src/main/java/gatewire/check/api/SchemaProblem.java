package gatewire.check.api;

/**
 * A keyword of a model's schema that is wrong.
 *
 * @param place the place of the keyword's schema as a JSON pointer; empty for the whole schema
 * @param keyword the keyword
 * @param problem what is wrong with it
 * @param isUnsupported whether draft 4 does not have the keyword at all
 */
record SchemaProblem(String place, String keyword, String problem, boolean isUnsupported) {}
