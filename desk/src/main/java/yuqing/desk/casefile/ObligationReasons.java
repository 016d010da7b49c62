package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// Why an obligation has its outcome, a paragraph each.
public record ObligationReasons(List<String> paragraphs) implements TemplateInstance {}
