package gatewire.api;

import gatewire.model.Literal;
import gatewire.model.RequestSource;

/** The data of a record of a stream, in Base64 as the API of the stream requires. */
final class RecordData {

  private RecordData() {}

  /** Returns an object with the data. */
  static Json of(RequestSource data) {
    return Json.json()
        .with(
            "Data",
            (side, route) -> {
              if (data instanceof Literal) {
                route.report(
                    data.expression(),
                    "a record of a fixed value is always the same",
                    "use a source");
              }
              return TemplateReference.jsonText(data, side, route)
                  .map(reference -> "\"$util.base64Encode(\"$!" + reference + "\")\"")
                  .orElse("null");
            });
  }

  /**
   * Returns a list with a record for each element of a list of the client's body. An element is
   * read as JSON by its position, because an element of {@code $input.path} prints as a Java map.
   */
  static BodyTemplate ofEach(String listPath) {
    return (side, route) -> {
      String path = listPath.startsWith("$") ? listPath : "$." + listPath;
      if (!path.matches("\\$[A-Za-z0-9_.\\[\\]]*")) {
        route.report(
            listPath,
            "the path of a list of records may contain only letters, digits, _, dots and positions in brackets",
            "read the list from another path, or write a template");
        return "[]";
      }
      String data = "$util.base64Encode($input.json(\"" + path + "[$foreach.index]\"))";
      return "[#foreach($record in $input.path('"
          + path
          + "')){\"Data\":\""
          + data
          + "\",\"PartitionKey\":\"${context.requestId}.$foreach.index\"}"
          + "#if($foreach.hasNext),#end#end\n]";
    };
  }
}
