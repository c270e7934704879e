package petstore;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.resources.CustomResourceOptions;
import gatewire.pulumi.Bindings;
import gatewire.pulumi.FunctionCode;
import petstore.functions.GetPet;
import petstore.functions.ListPets;

/** What stands behind the pet store's API: a bucket for the photos and two functions. */
final class PetStoreBackends {

  private static final String TRUST_LAMBDA =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
      "Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

  private PetStoreBackends() {}

  static Bindings create(PetStoreConfig config) {
    BucketV2 photos = bucket(config);
    Role role = functionRole(config);
    Function listPets = function("list-pets", ListPets.class, role, config);
    Function getPet = function("get-pet", GetPet.class, role, config);
    return Bindings.builder()
        .bucket(PetStoreApi.PHOTOS, photos.bucket(), photos.arn())
        .function(PetStoreApi.LIST_PETS, listPets.arn())
        .function(PetStoreApi.GET_PET, getPet.arn())
        .build();
  }

  private static BucketV2 bucket(PetStoreConfig config) {
    CustomResourceOptions options =
        CustomResourceOptions.builder()
            .retainOnDelete(config.keepPhotos())
            .protect(config.protect())
            .build();
    BucketV2 bucket =
        new BucketV2(
            "pet-store-photos",
            // A bucket with objects in it is only deleted where losing them is what one wants.
            BucketV2Args.builder().forceDestroy(!config.keepPhotos()).tags(config.tags()).build(),
            options);
    new BucketPublicAccessBlock(
        "pet-store-photos",
        BucketPublicAccessBlockArgs.builder()
            .bucket(bucket.id())
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build(),
        options);
    return bucket;
  }

  private static Role functionRole(PetStoreConfig config) {
    Role role =
        new Role(
            "pet-store-functions",
            RoleArgs.builder().assumeRolePolicy(TRUST_LAMBDA).tags(config.tags()).build());
    new RolePolicyAttachment(
        "pet-store-functions",
        RolePolicyAttachmentArgs.builder()
            .role(role.name())
            .policyArn(role.arn().applyValue(PetStoreBackends::mayWriteLogs))
            .build());
    return role;
  }

  /** AWS's own policy for functions, in the partition that the role is in. */
  private static String mayWriteLogs(String roleArn) {
    return "arn:%s:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
        .formatted(roleArn.split(":")[1]);
  }

  private static Function function(
      String name, Class<?> handler, Role role, PetStoreConfig config) {
    LogGroup logs =
        new LogGroup(
            "pet-store-" + name,
            LogGroupArgs.builder()
                .retentionInDays(config.logRetentionDays())
                .tags(config.tags())
                .build());
    return new Function(
        "pet-store-" + name,
        FunctionArgs.builder()
            .runtime("java17")
            .handler(handler.getName() + "::handle")
            .code(FunctionCode.ofPackage(handler))
            .role(role.arn())
            .memorySize(512)
            .timeout(10)
            .loggingConfig(
                FunctionLoggingConfigArgs.builder().logFormat("Text").logGroup(logs.name()).build())
            .tags(config.tags())
            .build());
  }
}
