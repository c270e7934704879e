package gatewire.local.routing;

import java.util.Map;

/**
 * What a path led to.
 *
 * @param target what stands there
 * @param pathParameters values as sent, by name
 */
public record Match<T>(T target, Map<String, String> pathParameters) {}
