package gatewire.stack.aws;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ContentHandling;
import gatewire.model.EndpointType;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ParameterLocation;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.SelectionPattern;
import gatewire.model.Stage;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiStackTests {

  private static final ApiStack STACK =
      ApiStack.read(
          RecordedStack.run(RawProgram::stack, StackConfiguration.empty("photos", "dev"))
              .orThrow()
              .resources());

  private static final RequestParameter NAME = new RequestParameter(ParameterLocation.PATH, "name");

  @Test
  void reads_the_api_of_a_program_without_our_components() {
    assertThat(STACK.unparsed()).isEmpty();
    assertThat(STACK.apis())
        .singleElement()
        .isEqualTo(
            new StackApi(
                "photo-api-id",
                "photo-api",
                "arn:aws:execute-api:us-east-1:123456789012:photo-api-id",
                RestApi.builder("photo-api")
                    .description(Optional.of("Photos"))
                    .endpointType(EndpointType.REGIONAL)
                    .binaryMediaTypes(Set.of("image/png"))
                    .method(getPhoto())
                    .method(getHealth())
                    .build(),
                Optional.empty(),
                List.of(
                    Stage.builder("dev").variable("color", "blue").accountWritesLogs().build())));
  }

  @Test
  void reads_the_backends_of_an_api() {
    assertThat(STACK.buckets())
        .containsExactly(new StackBucket("photos", "arn:aws:s3:::photos", "photos"));
  }

  private static Method getPhoto() {
    Integration fromS3 =
        Integration.builder(IntegrationType.AWS)
            .httpMethod("GET")
            .uri(Text.of("arn:aws:apigateway:us-east-1:s3:path/photos/{key}"))
            .credentials(Text.of("arn:aws:iam::123456789012:role/read-photos"))
            .timeout(Duration.ofSeconds(5))
            .requestParameter(IntegrationParameter.path("key"), new RequestSource.Parameter(NAME))
            .requestParameter(IntegrationParameter.header("Accept"), new Literal("image/png"))
            .response(
                new IntegrationResponse(
                    new StatusCode(200),
                    Optional.of(new SelectionPattern("2\\d{2}")),
                    Map.of("ETag", new ResponseSource.Header("ETag")),
                    Map.of(),
                    Optional.of(ContentHandling.CONVERT_TO_BINARY)))
            .build();
    return Method.builder(HttpMethod.GET, PathTemplate.parse("/photos/{name}"), fromS3)
        .requestParameter(NAME, true)
        .response(new MethodResponse(new StatusCode(200), Set.of("ETag"), Map.of()))
        .build();
  }

  private static Method getHealth() {
    return Method.builder(
            HttpMethod.GET,
            PathTemplate.parse("/health"),
            Integration.builder(IntegrationType.MOCK)
                .requestTemplate("application/json", "{\"statusCode\": 200}")
                .build())
        .build();
  }
}
