package gatewire.pulumi;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.pulumi.core.Output;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * An API as one OpenAPI document with gaps in its references' places. It is written before anything
 * is made, so that what a document cannot say is found in time; the values come later.
 */
final class BodyDocument {

  // A character that is none, so that no text of an API has it.
  private static final char MARK = '\uFDD0';

  /** A reference's place and the text before it. */
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
   * Write an API.
   *
   * @throws IllegalArgumentException when a document cannot say it; the message says what and where
   */
  static BodyDocument of(RestApi api) {
    List<Reference> references = api.references().distinct().toList();
    return new BodyDocument(
        references,
        ApiDocument.write(api, reference -> MARK + "" + references.indexOf(reference) + MARK)
            .toString());
  }

  /** The document, made once all values are known. */
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
