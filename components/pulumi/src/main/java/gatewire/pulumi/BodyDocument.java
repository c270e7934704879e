package gatewire.pulumi;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.pulumi.core.Output;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * An API as one OpenAPI document with gaps instead of references. It is written before any resource
 * is created, so that features which a document cannot express are reported in time; the values are
 * inserted later.
 */
final class BodyDocument {

  // A Unicode noncharacter, which no string of an API contains.
  private static final char MARK = '\uFDD0';

  /** The place of a reference and the part of the document before it. */
  private record Gap(String before, int reference) {}

  private final List<Reference> references;
  private final List<Gap> gaps = new ArrayList<>();
  private final String end;

  private BodyDocument(List<Reference> references, String marked) {
    this.references = references;
    int begin = 0;
    for (int mark = marked.indexOf(MARK); mark >= 0; mark = marked.indexOf(MARK, begin)) {
      int close = marked.indexOf(MARK, mark + 1);
      gaps.add(
          new Gap(marked.substring(begin, mark), Integer.parseInt(marked, mark + 1, close, 10)));
      begin = close + 1;
    }
    this.end = marked.substring(begin);
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
    List<Reference> references = api.references().distinct().toList();
    return new BodyDocument(
        references,
        ApiDocument.write(api, reference -> MARK + "" + references.indexOf(reference) + MARK)
            .toString());
  }

  /** Returns the document with the values of all references. */
  Output<String> resolve(TextOutputs texts) {
    return Output.all(references.stream().map(texts::value).toList()).applyValue(this::resolve);
  }

  private String resolve(List<String> values) {
    List<String> quoted =
        values.stream()
            .map(value -> String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)))
            .toList();
    StringBuilder text = new StringBuilder();
    gaps.forEach(gap -> text.append(gap.before()).append(quoted.get(gap.reference())));
    return text.append(end).toString();
  }
}
