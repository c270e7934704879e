package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.annotations.ResourceType;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComputedOutputsTableTests {

  @Test
  void contains_every_resource_of_api_gateway() throws Exception {
    assertThat(apiGatewayTypes())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            type ->
                assertThat(ComputedOutputsTable.attributes(token(type)))
                    .as(token(type))
                    .isPresent());
  }

  /** Outputs that programs hardly use; a recorded run reports those that use them. */
  @Test
  void contains_all_outputs_of_api_gateway_except_these() throws Exception {
    assertThat(apiGatewayTypes().flatMap(ComputedOutputsTableTests::unknownOutputs))
        .containsExactlyInAnyOrder(
            "Account.apiKeyVersion",
            "Account.features",
            "Account.throttleSettings",
            "ClientCertificate.expirationDate",
            "ClientCertificate.pemEncodedCertificate",
            "DomainName.regionalZoneId",
            "UsagePlanKey.name",
            "UsagePlanKey.value");
  }

  private static Stream<String> unknownOutputs(Class<?> type) {
    List<String> inputs = inputs(type);
    return OutputSchema.required(type).stream()
        .filter(output -> !inputs.contains(output) && !output.equals("tagsAll"))
        .filter(
            output ->
                !ComputedOutputsTable.attributes(token(type)).orElseThrow().containsKey(output))
        .map(output -> type.getSimpleName() + "." + output);
  }

  private static List<String> inputs(Class<?> type) {
    try {
      return Stream.of(Class.forName(type.getName() + "Args").getDeclaredFields())
          .map(field -> field.getName())
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(Class<?> type) {
    return type.getAnnotation(ResourceType.class).type();
  }

  private static Stream<Class<?>> apiGatewayTypes() throws IOException, URISyntaxException {
    String folder = RestApi.class.getPackageName().replace('.', '/') + "/";
    try (JarFile jar =
        new JarFile(
            Path.of(RestApi.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(
              name ->
                  name.startsWith(folder)
                      && name.indexOf('/', folder.length()) < 0
                      && name.endsWith(".class")
                      && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(ComputedOutputsTableTests::load)
          .filter(type -> type.isAnnotationPresent(ResourceType.class))
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, RestApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
