package gatewire.pulumi;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.pulumi.core.Output;
import gatewire.model.Reference;
import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.List;

/**
 * An API as one OpenAPI document with gaps instead of references. It is written before any resource
 * is created, so that features which a document cannot express are reported in time; the values are
 * inserted later.
 */
final class BodyDocument {

  private final List<Reference> references;
  private final String document;

  private BodyDocument(List<Reference> references, String document) {
    this.references = references;
    this.document = document;
  }

  /**
   * Writes an API.
   *
   * @throws IllegalArgumentException if a document cannot express the API; the message contains the
   *     reason and the place
   */
  static BodyDocument of(RestApi api) {
    if (!api.vpcEndpointIds().isEmpty()) {
      throw new IllegalArgumentException(
          "API '%s': vpcEndpointIds needs Rendering.RESOURCES, because the import of a document resets the endpoint of the API"
              .formatted(api.name()));
    }
    return new BodyDocument(
        api.references().distinct().toList(),
        ApiDocument.write(api, BodyDocument::slot).toString());
  }

  private static String slot(Reference reference) {
    return new ReferenceSlot(reference, ReferenceEscaping.NONE).toString();
  }

  /** Returns the document with the values of all references. */
  Output<String> resolve(TextOutputs texts) {
    return Output.all(references.stream().map(texts::value).toList()).applyValue(this::resolve);
  }

  private String resolve(List<String> values) {
    return ReferenceSlot.replace(
        document,
        slot -> {
          String value = values.get(references.indexOf(slot.reference()));
          return String.valueOf(
              JsonStringEncoder.getInstance().quoteAsString(slot.escaping().escape(value)));
        });
  }
}
