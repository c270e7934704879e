package gatewire.local.source;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.s3.MissingKeyResponse;
import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluates the elements of IAM policies in the policies of integrations' roles. */
class RolePoliciesTests {

  private static final String ARN = "arn:aws:iam::123456789012:role/reader";
  private static final String ALLOW_ALL =
      "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::*'}";

  private static RolePolicies role(String... statements) {
    return RolePolicies.of(
        List.of(
            resource("aws:iam/role:Role", Map.of("arn", ARN, "name", "reader")),
            policy(String.join(",", statements))));
  }

  private static ResourceState policy(String statements) {
    return resource(
        "aws:iam/rolePolicy:RolePolicy",
        Map.of(
            "role", "reader", "policy", "{\"Statement\":[" + statements.replace('\'', '"') + "]}"));
  }

  private static ResourceState resource(String type, Map<String, Object> properties) {
    return ResourceState.of(
        type,
        "urn:pulumi:dev::pets::" + type + "::reader",
        Optional.of("reader"),
        properties,
        properties);
  }

  private static boolean mayList(RolePolicies roles, Map<String, String> keys) {
    return roles.missingObject(Optional.of(ARN), "photos", keys) == MissingKeyResponse.NOT_FOUND;
  }

  private static boolean mayList(RolePolicies roles) {
    return mayList(roles, Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Action':'s3:ListBucket','Resource':'arn:aws:s3:::photos'",
        "'Action':['s3:GetObject','s3:ListBucket'],'Resource':['x','arn:aws:s3:::photos']",
        "'Action':'S3:listbucket','Resource':'*'",
        "'Action':'s3:List*','Resource':'arn:aws:s3:::ph?tos'",
        "'Action':'*','Resource':'arn:*:s3:::photos*'",
        "'NotAction':'s3:GetObject','Resource':'*'",
        "'Action':'s3:*','NotResource':'arn:aws:s3:::films'",
        "'Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'}}",
        "'Action':'s3:*','Resource':'*','Condition':{'ArnLike':{'aws:PrincipalArn':'*:role/read*'}}",
      })
  void a_role_may_list_a_bucket_that_a_statement_allows(String elements) {
    assertThat(mayList(role("{'Effect':'Allow'," + elements + "}"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Action':'s3:GetObject','Resource':'*'",
        "'Action':'s3:ListBucket','Resource':'arn:aws:s3:::films'",
        "'Action':'s3:ListBucket','Resource':'arn:aws:s3:::photos/*'",
        "'NotAction':'s3:list*','Resource':'*'",
        "'NotAction':['s3:GetObject','S3:LISTBUCKET'],'Resource':'*'",
        "'Action':'s3:*','NotResource':['arn:aws:s3:::films','arn:aws:s3:::photos']",
        "'Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}",
        "'Action':'s3:*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}",
      })
  void a_role_may_not_list_a_bucket_that_no_statement_allows(String elements) {
    assertThat(mayList(role("{'Effect':'Allow'," + elements + "}"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Action':'s3:ListBucket','Resource':'*'|false",
        "'NotAction':'s3:GetObject','Resource':'*'|false",
        "'Action':'*','NotResource':'arn:aws:s3:::films'|false",
        "'NotAction':'s3:ListBucket','Resource':'*'|true",
        "'Action':'*','NotResource':'arn:aws:s3:::photos'|true",
        "'Action':'*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}|true",
      },
      quoteCharacter = '`')
  void a_denial_overrides_every_allowance(String elements, boolean mayList) {
    String denial = "{'Effect':'Deny'," + elements + "}";

    assertThat(mayList(role(ALLOW_ALL, denial))).isEqualTo(mayList);
    assertThat(mayList(role(denial, ALLOW_ALL))).isEqualTo(mayList);
  }

  @Test
  void a_denial_in_one_policy_overrides_an_allowance_in_another() {
    List<ResourceState> resources =
        new ArrayList<>(
            List.of(resource("aws:iam/role:Role", Map.of("arn", ARN)), policy(ALLOW_ALL)));

    assertThat(mayList(RolePolicies.of(resources))).isTrue();

    resources.add(policy("{'Effect':'Deny','Action':'s3:ListBucket','Resource':'*'}"));
    assertThat(mayList(RolePolicies.of(resources))).isFalse();
  }

  @Test
  void a_condition_on_the_prefix_holds_only_for_lists_of_that_prefix() {
    RolePolicies roles =
        role(
            "{'Effect':'Allow','Action':'s3:ListBucket','Resource':'*','Condition':{'StringLike':{'s3:prefix':'cats/*'}}}");

    assertThat(mayList(roles, Map.of("s3:prefix", "cats/2024"))).isTrue();
    assertThat(mayList(roles, Map.of("s3:prefix", "dogs/"))).isFalse();
    assertThat(mayList(roles)).isFalse();
  }

  @Test
  void a_role_whose_policies_are_not_all_known_may_list_every_bucket() {
    RolePolicies unknownOperator =
        role(
            "{'Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{'BinaryEquals':{'x':'y'}}}");

    assertThat(mayList(unknownOperator)).isTrue();
    assertThat(mayList(RolePolicies.of(List.of()))).isTrue();
    assertThat(unknownOperator.missingObject(Optional.empty(), "photos", Map.of()))
        .isEqualTo(MissingKeyResponse.NOT_FOUND);
  }
}
