package gatewire.local.routing;

import java.util.Map;

/**
 * The route that a request's path matches.
 *
 * @param target the target of the route
 * @param pathParameters the path parameters as sent, by name
 */
public record Match<T>(T target, Map<String, String> pathParameters) {}
