package petstore;

import gatewire.testing.PulumiProgram;

/** The complete program, and the types of the resources that it creates besides its API. */
final class PetStoreProgram {

  static final String BUCKET = "aws:s3/bucketV2:BucketV2";
  static final String FUNCTION = "aws:lambda/function:Function";
  static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

  private PetStoreProgram() {}

  /** Returns the program with the configuration of one of the included stacks. */
  static PulumiProgram of(String stack) {
    return PulumiProgram.of(Main::stack).stack(stack);
  }
}
