package gatewire.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.ParameterLocation;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlLineTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET     | /                    | curl -i 'http://localhost:8080/dev/'
          GET     | /pets/{petId}/photo  | curl -i 'http://localhost:8080/dev/pets/1/photo'
          ANY     | /files/{key+}        | curl -i 'http://localhost:8080/dev/files/1'
          HEAD    | /pets                | curl -I 'http://localhost:8080/dev/pets'
          DELETE  | /pets/{petId}        | curl -i -X DELETE 'http://localhost:8080/dev/pets/1'
          OPTIONS | /pets                | curl -i -X OPTIONS 'http://localhost:8080/dev/pets'
          PUT     | /pets/{petId}        | curl -i -X PUT -H 'Content-Type: application/json' --data '{}' 'http://localhost:8080/dev/pets/1'
          POST    | /pets                | curl -i -X POST -H 'Content-Type: application/json' --data '{}' 'http://localhost:8080/dev/pets'
          PATCH   | /pets                | curl -i -X PATCH -H 'Content-Type: application/json' --data '{}' 'http://localhost:8080/dev/pets'
          """)
  void calls_the_method(HttpMethod verb, String path, String line) {
    Integration mock = Integration.builder(IntegrationType.MOCK).build();
    Method method = Method.builder(verb, PathTemplate.parse(path), mock).build();

    assertThat(line(method)).isEqualTo(line);
  }

  @Test
  void one_line_for_each_method_except_preflights() {
    RestApi api =
        RestApi.builder("pets")
            .method(method(HttpMethod.GET, IntegrationType.MOCK))
            .method(method(HttpMethod.OPTIONS, IntegrationType.MOCK))
            .build();
    RestApi own =
        RestApi.builder("pets").method(method(HttpMethod.OPTIONS, IntegrationType.HTTP)).build();

    assertThat(CurlLine.all("http://localhost:8080/dev", api))
        .containsExactly(entry("GET /pets", "curl -i 'http://localhost:8080/dev/pets'"));
    assertThat(CurlLine.all("http://localhost:8080/dev", own)).containsOnlyKeys("OPTIONS /pets");
  }

  private static Method method(HttpMethod verb, IntegrationType type) {
    return Method.builder(verb, PathTemplate.parse("/pets"), Integration.builder(type).build())
        .build();
  }

  @Test
  void contains_required_parameters_and_the_API_key() {
    Integration mock = Integration.builder(IntegrationType.MOCK).build();
    Method method =
        Method.builder(HttpMethod.GET, PathTemplate.parse("/pets"), mock)
            .apiKeyRequired(true)
            .requestParameter(new RequestParameter(ParameterLocation.HEADER, "X-Tenant"), true)
            .requestParameter(new RequestParameter(ParameterLocation.HEADER, "X-Other"), false)
            .requestParameter(new RequestParameter(ParameterLocation.QUERYSTRING, "page"), true)
            .requestParameter(new RequestParameter(ParameterLocation.QUERYSTRING, "size"), true)
            .build();

    assertThat(line(method))
        .isEqualTo(
            "curl -i -H 'X-Tenant: 1' -H 'x-api-key: KEY' 'http://localhost:8080/dev/pets?page=1&size=1'");
  }

  @Test
  void contains_the_headers_and_parameters_that_the_authorizer_reads() {
    Method method =
        method(HttpMethod.GET, IntegrationType.MOCK).toBuilder()
            .authorization(new Authorization.Custom("callers"))
            .requestParameter(new RequestParameter(ParameterLocation.HEADER, "X-Token"), true)
            .build();
    RestApi api =
        RestApi.builder("pets")
            .authorizer(
                new Authorizer.Request(
                    "callers",
                    Text.of("uri"),
                    Optional.empty(),
                    List.of(
                        "method.request.header.X-Token",
                        "method.request.querystring.tenant",
                        "context.identity.sourceIp"),
                    Duration.ZERO))
            .method(method)
            .build();

    assertThat(CurlLine.of("http://localhost:8080/dev", api, method))
        .isEqualTo("curl -i -H 'X-Token: TOKEN' 'http://localhost:8080/dev/pets?tenant=TOKEN'");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/dev, us-east-1",
    "https://a1.execute-api.eu-west-1.amazonaws.com/dev, eu-west-1"
  })
  void signs_requests_for_methods_with_IAM(String base, String region) {
    Method method =
        method(HttpMethod.GET, IntegrationType.MOCK).toBuilder()
            .authorization(new Authorization.AwsIam())
            .build();
    RestApi api = RestApi.builder("pets").method(method).build();

    assertThat(CurlLine.of(base, api, method))
        .isEqualTo(
            "curl -i --aws-sigv4 'aws:amz:%s:execute-api' --user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\" '%s/pets'"
                .formatted(region, base));
  }

  @Test
  void sends_a_body_that_the_model_accepts() {
    Method method =
        method(HttpMethod.POST, IntegrationType.MOCK).toBuilder()
            .requestModel("application/vnd.pets+json", "Pet")
            .build();
    RestApi api =
        RestApi.builder("pets")
            .model(
                Model.json(
                    "Pet",
                    "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":"
                        + "{\"name\":{\"enum\":[\"Rex's\"]},\"owner\":{\"$ref\":\""
                        + Model.reference("Owner")
                        + "\"}}}"))
            .model(Model.json("Owner", "{\"type\":\"integer\",\"minimum\":7}"))
            .method(method)
            .build();

    assertThat(CurlLine.of("http://localhost:8080/dev", api, method))
        .contains("-H 'Content-Type: application/vnd.pets+json'")
        .contains("--data '{\"name\":\"Rex'\\''s\",\"owner\":7}'");
  }

  @Test
  void stores_bytes_with_a_binary_media_type_of_the_API() {
    Integration s3 =
        Integration.builder(IntegrationType.AWS)
            .uri(Text.of("arn:aws:apigateway:us-east-1:s3:path/photos/{id}"))
            .build();
    Method method = Method.builder(HttpMethod.PUT, PathTemplate.parse("/{id}"), s3).build();

    assertThat(line(method, "image/png"))
        .isEqualTo(
            "curl -i -X PUT -H 'Content-Type: image/png' --data-binary 'any bytes' 'http://localhost:8080/dev/1'");
    assertThat(line(method)).contains("application/json");
    assertThat(line(method, "*/*")).contains("application/json");
  }

  private static String line(Method method, String... binaryMediaTypes) {
    RestApi api =
        RestApi.builder("pets").binaryMediaTypes(Set.of(binaryMediaTypes)).method(method).build();
    return CurlLine.of("http://localhost:8080/dev", api, method);
  }
}
