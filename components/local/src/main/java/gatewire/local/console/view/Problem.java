package gatewire.local.console.view;

/**
 * A finding of the checker, with the explanation of its rule.
 *
 * @param severity {@code ERROR} or {@code WARNING}
 * @param box the box that it is about
 * @param cause the behavior of API Gateway that explains it
 */
public record Problem(
    String rule,
    String severity,
    String place,
    String problem,
    String aws,
    String fix,
    Box box,
    String cause) {}
