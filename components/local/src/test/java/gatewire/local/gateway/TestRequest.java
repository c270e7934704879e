package gatewire.local.gateway;

import gatewire.local.http.HttpHeaders;
import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.Map;
import java.util.Optional;

/**
 * A request for the test of a method.
 *
 * @param resource the resource's path
 * @param pathWithQueryString the path to test with, which does not have to match the resource;
 *     defaults to the resource's path, including braces
 * @param body the body; empty if the request has no body
 * @param stageVariables the variables to test with, because a test has no stage
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html">TestInvokeMethod</a>
 */
record TestRequest(
    HttpMethod method,
    PathTemplate resource,
    Optional<String> pathWithQueryString,
    HttpHeaders headers,
    String body,
    Map<String, String> stageVariables) {}
