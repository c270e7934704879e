package gatewire.cli;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.openapi.document.AwsVariables;
import gatewire.stack.aws.OpenApiBody;
import gatewire.stack.aws.StackApi;
import java.util.List;
import java.util.Optional;

/** Combines the resources of an API with the OpenAPI document from which it is imported, if any. */
public final class ImportedApi {

  private ImportedApi() {}

  /**
   * Returns the API with the contents of its document.
   *
   * @throws IllegalArgumentException if API Gateway would reject the document
   */
  public static RestApi of(StackApi api) {
    return read(api).api();
  }

  /**
   * Returns the API with the contents of its document, and the parts that the import ignores.
   *
   * @throws IllegalArgumentException if API Gateway would reject the document
   */
  static ApiDocument read(StackApi api) {
    if (api.body().isEmpty()) {
      return new ApiDocument(api.restApi(), List.of());
    }
    OpenApiBody body = api.body().get();
    ApiDocument document = ApiDocument.read(body.document(), parameters(api, body));
    RestApi imported = document.api();
    RestApi.Builder merged = api.restApi().toBuilder();
    settings(api.restApi(), imported, merged);
    imported.methods().forEach(merged::method);
    imported.gatewayResponses().forEach(merged::gatewayResponse);
    imported.authorizers().forEach(merged::authorizer);
    imported.models().forEach(merged::model);
    imported.requestValidators().forEach(merged::requestValidator);
    imported.unparsed().forEach(merged::unparsed);
    return new ApiDocument(merged.build(), document.warnings());
  }

  /** The resource gives the API its name, and its ARN has the values of AWS variables. */
  private static ImportParameters parameters(StackApi api, OpenApiBody body) {
    return ImportParameters.parse(body.parameters())
        .withName(api.restApi().name())
        .withVariables(Optional.of(AwsVariables.ofArn(api.executionArn())));
  }

  /**
   * Settings of the resource take precedence, because the provider applies them after the import.
   */
  private static void settings(RestApi declared, RestApi imported, RestApi.Builder merged) {
    if (declared.binaryMediaTypes().isEmpty()) {
      merged.binaryMediaTypes(imported.binaryMediaTypes());
    }
    if (declared.minimumCompressionSize().isEmpty()) {
      merged.minimumCompressionSize(imported.minimumCompressionSize());
    }
    if (declared.apiKeySource() == ApiKeySource.HEADER) {
      merged.apiKeySource(imported.apiKeySource());
    }
    // A parameter of the import names the type if the resource does not, whose default is EDGE.
    if (declared.endpointType() == EndpointType.EDGE && !imported.endpoint().typeAssumed()) {
      merged.endpointType(imported.endpointType()).endpoint(declared.endpoint().withTypeKnown());
    }
    merged.policy(declared.policy().or(imported::policy));
  }
}
