package gatewire.cli;

import gatewire.model.ApiKeySource;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.stack.aws.OpenApiBody;
import gatewire.stack.aws.StackApi;

/** An API that may be made of resources, of a document, or of both. */
public final class ImportedApi {

  private ImportedApi() {}

  /**
   * The API with what its document adds.
   *
   * @throws IllegalArgumentException when API Gateway would refuse the document
   */
  public static RestApi of(StackApi api) {
    if (api.body().isEmpty()) {
      return api.restApi();
    }
    OpenApiBody body = api.body().get();
    RestApi imported =
        ApiDocument.read(body.document(), ImportParameters.parse(body.parameters())).api();
    RestApi.Builder merged = api.restApi().toBuilder();
    settings(api.restApi(), imported, merged);
    imported.methods().forEach(merged::method);
    imported.gatewayResponses().forEach(merged::gatewayResponse);
    imported.authorizers().forEach(merged::authorizer);
    imported.models().forEach(merged::model);
    imported.requestValidators().forEach(merged::requestValidator);
    imported.unparsed().forEach(merged::unparsed);
    return merged.build();
  }

  /** What the resource says itself wins: the provider sets it after the import. */
  private static void settings(RestApi own, RestApi imported, RestApi.Builder merged) {
    if (own.binaryMediaTypes().isEmpty()) {
      merged.binaryMediaTypes(imported.binaryMediaTypes());
    }
    if (own.minimumCompressionSize().isEmpty()) {
      merged.minimumCompressionSize(imported.minimumCompressionSize());
    }
    if (own.apiKeySource() == ApiKeySource.HEADER) {
      merged.apiKeySource(imported.apiKeySource());
    }
    merged.policy(own.policy().or(imported::policy));
  }
}
