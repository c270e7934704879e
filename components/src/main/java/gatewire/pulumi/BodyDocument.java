package gatewire.pulumi;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.pulumi.core.Output;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.List;

/**
 * An API as one OpenAPI document with a mark in each reference's place. It is written before
 * anything is made, so that what a document cannot say is found in time; the values come later.
 */
final class BodyDocument {

  // A character that is none, so that no text of an API has it.
  private static final char MARK = '\uFDD0';

  private final String marked;
  private final List<Reference> references;

  private BodyDocument(String marked, List<Reference> references) {
    this.marked = marked;
    this.references = references;
  }

  /**
   * Write an API.
   *
   * @throws IllegalArgumentException when a document cannot say it; the message says what and where
   */
  static BodyDocument of(RestApi api) {
    List<Reference> references = api.references().distinct().toList();
    return new BodyDocument(
        ApiDocument.write(api, reference -> MARK + "" + references.indexOf(reference) + MARK)
            .toString(),
        references);
  }

  /** The document, made once all values are known. */
  Output<String> resolve(TextOutputs texts) {
    return Output.all(references.stream().map(texts::value).toList()).applyValue(this::resolve);
  }

  private String resolve(List<String> values) {
    StringBuilder text = new StringBuilder(marked.length());
    int end = 0;
    for (int mark = marked.indexOf(MARK); mark >= 0; mark = marked.indexOf(MARK, end)) {
      int close = marked.indexOf(MARK, mark + 1);
      String value = values.get(Integer.parseInt(marked, mark + 1, close, 10));
      text.append(marked, end, mark).append(JsonStringEncoder.getInstance().quoteAsString(value));
      end = close + 1;
    }
    return text.append(marked, end, marked.length()).toString();
  }
}
