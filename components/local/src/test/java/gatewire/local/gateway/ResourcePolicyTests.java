package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.exchange.Identity;
import gatewire.local.http.ClientResponse;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePolicyTests {

  private static final String ANN = "arn:aws:iam::123456789012:user/ann";

  private static RestApi api(String... statements) {
    return RestApi.builder("pets")
        .policy(Optional.of(Text.of("{\"Statement\":[" + String.join(",", statements) + "]}")))
        .authorizer(
            new Authorizer.Token(
                "guard",
                Text.of(FUNCTION_URI),
                Optional.empty(),
                "method.request.header.Authorization",
                Optional.empty(),
                Duration.ZERO))
        .method(method("GET /pets", mock("fine")).build())
        .method(method("POST /pets", mock("fine")).build())
        .method(method("GET /iam", mock("fine")).authorization(new Authorization.AwsIam()).build())
        .method(
            method("GET /lambda", mock("fine"))
                .authorization(new Authorization.Custom("guard"))
                .build())
        .build();
  }

  private static String statement(String effect, String resource, String more) {
    return "{\"Effect\":\"%s\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"%s\"%s}"
        .formatted(effect, resource, more);
  }

  private static String condition(String json) {
    return ",\"Condition\":" + json.replace('\'', '"');
  }

  @Test
  void allows_only_requests_that_a_statement_allows() {
    TestGateway gateway = TestGateway.of(api(statement("Allow", "execute-api:/*/GET/*", "")));

    ClientResponse rejected = gateway.send("POST", "/pets", "");

    assertThat(gateway.get("/pets").status()).isEqualTo(200);
    assertThat(rejected.status()).isEqualTo(403);
    assertThat(body(rejected))
        .isEqualTo(
            "{\"Message\":\"User: anonymous is not authorized to perform: execute-api:Invoke on resource:"
                + " arn:aws:execute-api:us-east-1:********9012:abc123/dev/POST/pets\"}");
    assertThat(rejected.headers().last("x-amzn-ErrorType")).hasValue("AccessDeniedException");
  }

  @Test
  void a_denial_takes_precedence() {
    TestGateway gateway =
        TestGateway.of(
            api(statement("Allow", "*", ""), statement("Deny", "execute-api:/dev/GET/pets", "")));

    assertThat(body(gateway.get("/pets"))).endsWith("/GET/pets with an explicit deny\"}");
    assertThat(gateway.send("POST", "/pets", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Action':'EXECUTE-API:invoke','Resource':'*'|200",
        "'Action':'execute-api:*','Resource':'arn:aws:execute-api:*:abc123/d?v/GET/pets'|200",
        "'Action':['s3:GetObject','execute-api:Invoke'],'Resource':['x','*']|200",
        "'Action':'execute-api:ManageConnections','Resource':'*'|403",
        "'Action':'*','Resource':'execute-api:/*/GET/cats'|403",
        "'NotAction':'execute-api:ManageConnections','Resource':'*'|200",
        "'NotAction':'Execute-Api:Inv*','Resource':'*'|403",
        "'Action':'*','NotResource':'execute-api:/*/GET/cats'|200",
        "'Action':'*','NotResource':['x','execute-api:/*/GET/p*']|403",
      },
      quoteCharacter = '`')
  void actions_and_resources_are_matched_as_IAM_matches_them(String elements, int status) {
    String statement =
        "{\"Principal\":\"*\",%s,\"Effect\":\"%s\"}".formatted(elements.replace('\'', '"'), "%s");
    TestGateway allowing = TestGateway.of(api(statement.formatted("Allow")));
    TestGateway denying =
        TestGateway.of(api(statement("Allow", "*", ""), statement.formatted("Deny")));

    assertThat(allowing.get("/pets").status()).isEqualTo(status);
    assertThat(denying.get("/pets").status()).isEqualTo(status == 200 ? 403 : 200);
  }

  // Requests come from 127.0.0.1.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'IpAddress':{'aws:SourceIp':['192.0.2.0/24','127.0.0.0/8']}}|200",
        "{'IpAddress':{'aws:SourceIp':'127.0.0.1'}}|200",
        "{'IpAddress':{'AWS:sourceip':'127.0.0.128/25'}}|403",
        "{'IpAddress':{'aws:SourceIp':'::1/128'}}|403",
        "{'IpAddress':{'aws:SourceIp':'localhost'}}|403",
        "{'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'}}|200",
        "{'NotIpAddress':{'aws:SourceIp':'127.0.0.1/32'}}|403",
        "{'StringEquals':{'aws:SourceVpce':'vpce-1'}}|403",
        "{'StringNotEquals':{'aws:SourceVpce':'vpce-1'}}|200",
        "{'StringEqualsIfExists':{'aws:SourceVpce':'vpce-1'}}|200",
        "{'StringLike':{'aws:UserAgent':'curl/*'}}|200",
        "{'StringLike':{'aws:UserAgent':'wget/*'}}|403",
        "{'Null':{'aws:Referer':'true'}}|200",
        "{'Bool':{'aws:SecureTransport':'true'}}|403",
        "{'DateGreaterThan':{'aws:CurrentTime':'2020-01-01T00:00:00Z'}}|200",
        "{'DateLessThan':{'aws:CurrentTime':'2020-01-01T00:00:00Z'}}|403",
        "{'NumericGreaterThanEquals':{'aws:EpochTime':'1'}}|200",
        "{'IpAddress':{'aws:SourceIp':'127.0.0.1'},'StringLike':{'aws:UserAgent':'x'}}|403",
      })
  void all_conditions_must_match(String condition, int status) {
    TestGateway gateway = TestGateway.of(api(statement("Allow", "*", condition(condition))));

    assertThat(gateway.get("/pets", "User-Agent", "curl/8").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'AWS':'*'}|200",
        "{'AWS':['arn:aws:iam::123456789012:user/ann']}|403",
        "{'Service':'apigateway.amazonaws.com'}|403",
      })
  void an_unsigned_request_matches_only_the_wildcard_principal(String principal, int status) {
    String statement =
        statement("Allow", "*", "")
            .replace("\"*\",\"Action", principal.replace('\'', '"') + ",\"Action");

    assertThat(TestGateway.of(api(statement)).get("/pets").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::123456789012:user/ann,403",
    "123456789012,403",
    "arn:aws:iam::1:root,200"
  })
  void a_signed_request_is_rejected_only_by_a_denial(String denied, int status) {
    String statement =
        statement("Deny", "*", "")
            .replace("\"*\",\"Action", "{\"AWS\":\"" + denied + "\"},\"Action");
    TestGateway gateway =
        TestGateway.of(api(statement), new Identity(Map.of("userArn", ANN), Map.of()));

    ClientResponse response = gateway.get("/iam");

    assertThat(response.status()).isEqualTo(status);
    if (status == 403) {
      assertThat(body(response)).contains("User: " + ANN + " is not authorized");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Allow,Allow,200,1",
    "Allow,Deny,403,1",
    "Allow,'',200,1",
    "'',Allow,200,1",
    "'','',403,1",
    "'',Deny,403,1",
    "Deny,Allow,403,0"
  })
  void is_combined_with_the_policy_of_an_authorizer(
      String resourceEffect, String authorizerEffect, int status, int calls) {
    String other = statement("Allow", "execute-api:/*/*/elsewhere", "");
    TestGateway gateway =
        TestGateway.of(
            api(
                resourceEffect.isEmpty()
                    ? other
                    : statement(resourceEffect, "execute-api:/*", "")));
    gateway.backendReturns(
        200,
        "{\"principalId\":\"a\",\"policyDocument\":{\"Statement\":[%s]}}"
            .formatted(authorizerEffect.isEmpty() ? "" : statement(authorizerEffect, "*", "")));

    assertThat(gateway.get("/lambda", "Authorization", "x").status()).isEqualTo(status);
    assertThat(gateway.calls()).hasSize(calls);
  }

  @ParameterizedTest
  @CsvSource({"no json", "{}", "'{\"Statement\":[{\"Effect\":\"Perhaps\"}]}'"})
  void an_invalid_policy_rejects_every_request(String policy) {
    RestApi api =
        RestApi.builder("pets")
            .policy(Optional.of(Text.of(policy)))
            .method(method("GET /pets", mock("fine")).build())
            .build();
    TestGateway gateway = TestGateway.of(api);

    assertThat(gateway.get("/pets").status()).isEqualTo(500);
    assertThat(gateway.traces().latest().toString()).contains("Invalid resource policy");
  }
}
