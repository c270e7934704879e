package petstore;

import gatewire.testing.PulumiProgram;

/** The whole program, and the types of what it makes beside its API. */
final class PetStoreProgram {

  static final String BUCKET = "aws:s3/bucketV2:BucketV2";
  static final String FUNCTION = "aws:lambda/function:Function";
  static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

  private PetStoreProgram() {}

  /** With the configuration of one of the stacks that come along. */
  static PulumiProgram of(String stack) {
    return PulumiProgram.of(Main::stack).stack(stack);
  }
}
