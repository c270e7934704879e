package gatewire.check;

import gatewire.check.cors.CorsRules;
import gatewire.model.Suppression;

/** Warnings that other resources of a stack show to be unnecessary. */
public final class AcceptedWarnings {

  private AcceptedWarnings() {}

  /** Accepts that S3 chooses the origin of a route's objects by the CORS rules of this bucket. */
  public static Suppression originOfBucket(String route, String bucket) {
    return Suppression.everywhere(
            CorsRules.LEFT_TO_BACKEND,
            "the CORS rules of bucket '%s' allow the same origins".formatted(bucket))
        .at(route);
  }
}
