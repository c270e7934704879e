package gatewire.model;

/**
 * A limit on the rate of requests; clients get 429 for requests above it.
 *
 * @param rate requests a second, on average
 * @param burst requests at once
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttling</a>
 */
public record Throttling(double rate, int burst) {}
