package yuqing.rest.wiring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Puts the API text files into the document: descriptions and examples, which would fill a
/// resource class with prose. A service whose text files fit no operation does not start.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TextsInDocument implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var files = TextFiles.onClassPath(Thread.currentThread().getContextClassLoader());
    var faults = merge(files, document);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("API text files: " + String.join("; ", faults));
    }
  }

  /// @param files a file's name and its text
  /// @return the texts that fit nothing, each with its place
  static List<String> merge(Map<String, String> files, OpenAPI document) {
    var faults = new ArrayList<String>();
    var texts = TextFiles.parse(files, faults);
    var operations = OperationMerge.operationsOf(document);
    texts.forEach(
        (id, text) -> {
          if (operations.containsKey(id)) {
            faults.addAll(operations.get(id).merge(text));
          } else {
            faults.add(id + " names no operation");
          }
        });
    return faults;
  }
}
