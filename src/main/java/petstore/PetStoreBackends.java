package petstore;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.s3.BucketCorsConfigurationV2;
import com.pulumi.aws.s3.BucketCorsConfigurationV2Args;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import gatewire.pulumi.Bindings;
import gatewire.pulumi.BucketCorsRules;
import gatewire.pulumi.FunctionCode;
import gatewire.pulumi.PolicyDocument;
import java.util.List;
import java.util.Map;
import petstore.functions.GetPet;
import petstore.functions.ListPets;

/** The backends of the pet store's API: a bucket for the photos and two functions. */
final class PetStoreBackends {

  private PetStoreBackends() {}

  static Bindings create(PetStoreConfig config) {
    BucketV2 photos = bucket(config);
    Function listPets = function("list-pets", ListPets.class, config);
    Function getPet = function("get-pet", GetPet.class, config);
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
            // Unless keepPhotos is true, destroying the stack deletes the bucket even if it still
            // contains photos.
            BucketV2Args.builder().forceDestroy(!config.keepPhotos()).tags(config.tags()).build(),
            options);
    BucketPublicAccessBlock blocked = blockPublicAccess(bucket, options);
    requireTls(bucket, blocked, options);
    if (config.allowedOrigins().size() > 1) {
      allowOrigins(bucket, config, options);
    }
    return bucket;
  }

  private static BucketPublicAccessBlock blockPublicAccess(
      BucketV2 bucket, CustomResourceOptions options) {
    return new BucketPublicAccessBlock(
        "pet-store-photos",
        BucketPublicAccessBlockArgs.builder()
            .bucket(bucket.id())
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build(),
        options);
  }

  /** Denies requests without TLS, also those of principals with all rights. */
  private static void requireTls(
      BucketV2 bucket, BucketPublicAccessBlock blocked, CustomResourceOptions options) {
    new BucketPolicy(
        "pet-store-photos",
        BucketPolicyArgs.builder()
            .bucket(bucket.id())
            .policy(PolicyDocument.requiringTls(bucket.arn()))
            .build(),
        // S3 rejects two changes of a bucket at once.
        CustomResourceOptions.merge(
            options, CustomResourceOptions.builder().dependsOn(blocked).build()));
  }

  /**
   * Lets S3 choose the allowed origin if there are several: the photos are binary, so no mapping
   * template can choose it.
   */
  private static void allowOrigins(
      BucketV2 bucket, PetStoreConfig config, CustomResourceOptions options) {
    new BucketCorsConfigurationV2(
        "pet-store-photos",
        BucketCorsConfigurationV2Args.builder()
            .bucket(bucket.id())
            .corsRules(BucketCorsRules.of(config.cors()))
            .build(),
        options);
  }

  private static Function function(String name, Class<?> handler, PetStoreConfig config) {
    String resource = "pet-store-" + name;
    Role role =
        new Role(
            resource,
            RoleArgs.builder()
                .assumeRolePolicy(PolicyDocument.trusting("lambda.amazonaws.com"))
                .tags(config.tags())
                .build());
    Function function =
        new Function(
            resource,
            FunctionArgs.builder()
                .runtime("java17")
                .handler(handler.getName() + "::handle")
                .code(FunctionCode.ofPackage(handler))
                .role(role.arn())
                .environment(
                    FunctionEnvironmentArgs.builder()
                        .variables(
                            Map.of("ALLOWED_ORIGINS", String.join(",", config.allowedOrigins())))
                        .build())
                .memorySize(512)
                .timeout(10)
                .tags(config.tags())
                .build());
    log(resource, function, role, config);
    return function;
  }

  /**
   * Creates the function's log group with the name that Lambda expects, and the permission to write
   * to it.
   */
  private static void log(String resource, Function function, Role role, PetStoreConfig config) {
    LogGroup log =
        new LogGroup(
            resource,
            LogGroupArgs.builder()
                .name(Output.format("/aws/lambda/%s", function.name()))
                .retentionInDays(config.logRetentionDays())
                .tags(config.tags())
                .build());
    new RolePolicy(
        resource,
        RolePolicyArgs.builder()
            .role(role.id())
            .policy(
                PolicyDocument.allowing(
                    List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                    List.of(log.arn().applyValue(arn -> arn + ":*"))))
            .build());
  }
}
