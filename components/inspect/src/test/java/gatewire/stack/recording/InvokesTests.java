package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.iam.IamFunctions;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementConditionArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementPrincipalArgs;
import com.pulumi.aws.inputs.GetArnArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvokesTests {

  @Test
  void return_region_and_account() {
    RecordedStack stack =
        RecordedStackTests.record(
            context -> {
              context.export(
                  "account",
                  AwsFunctions.getCallerIdentity().applyValue(identity -> identity.accountId()));
              context.export(
                  "partition",
                  AwsFunctions.getPartition().applyValue(partition -> partition.partition()));
              context.export(
                  "region", AwsFunctions.getRegion().applyValue(region -> region.name()));
              context.export(
                  "zones",
                  AwsFunctions.getAvailabilityZones().applyValue(zones -> zones.names().size()));
              context.export(
                  "service",
                  AwsFunctions.getArn(GetArnArgs.builder().arn("arn:aws:s3:::photos").build())
                      .applyValue(arn -> arn.service()));
            });

    assertThat(stack.outputs())
        .containsOnly(
            entry("account", "123456789012"),
            entry("partition", "aws"),
            entry("region", "us-east-1"),
            entry("service", "s3"),
            entry("zones", 3));
  }

  @Test
  void use_the_region_of_an_explicit_provider() {
    RecordedStack stack =
        RecordedStackTests.record(
            context -> {
              Provider ireland =
                  new Provider("ireland", ProviderArgs.builder().region("eu-west-1").build());
              context.export(
                  "region",
                  ireland
                      .id()
                      .apply(
                          id ->
                              AwsFunctions.getRegion(
                                  GetRegionArgs.builder().build(),
                                  InvokeOptions.builder().provider(ireland).build()))
                      .applyValue(region -> region.name()));
            });

    assertThat(stack.outputs()).containsExactly(entry("region", "eu-west-1"));
  }

  @Test
  void render_policy_documents_like_the_provider() {
    RecordedStack stack =
        RecordedStackTests.record(
            context ->
                context.export(
                    "policy",
                    IamFunctions.getPolicyDocument(policy()).applyValue(policy -> policy.json())));

    assertThat(stack.outputs().get("policy"))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\","
                + "\"s3:ListBucket\"],\"Resource\":\"*\",\"Principal\":{\"Service\":\"apigateway.amazonaws.com\"},"
                + "\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}}}]}");
  }

  private static GetPolicyDocumentArgs policy() {
    return GetPolicyDocumentArgs.builder()
        .statements(
            GetPolicyDocumentStatementArgs.builder()
                .sid("Read")
                .actions("s3:GetObject", "s3:ListBucket")
                .resources("*")
                .principals(
                    GetPolicyDocumentStatementPrincipalArgs.builder()
                        .type("Service")
                        .identifiers("apigateway.amazonaws.com")
                        .build())
                .conditions(
                    GetPolicyDocumentStatementConditionArgs.builder()
                        .test("StringEquals")
                        .variable("aws:SourceAccount")
                        .values("123456789012")
                        .build())
                .build())
        .build();
  }

  @Test
  void keep_all_principals_of_a_type() {
    Map<String, Object> statement =
        Map.of(
            "principals",
            List.of(
                Map.of("type", "Service", "identifiers", List.of("lambda.amazonaws.com")),
                Map.of("type", "Service", "identifiers", List.of("edgelambda.amazonaws.com"))));

    assertThat(GetPolicyDocument.render(Map.of("statements", List.of(statement))))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "[\"lambda.amazonaws.com\",\"edgelambda.amazonaws.com\"]}}]}");
  }

  @Test
  void reject_policy_documents_to_merge() {
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> GetPolicyDocument.render(Map.of("sourcePolicyDocuments", List.of("{}"))))
        .withMessage(
            "a recorded run does not support aws:iam/getPolicyDocument:getPolicyDocument with 'sourcePolicyDocuments': use"
                + " statements instead");
  }
}
