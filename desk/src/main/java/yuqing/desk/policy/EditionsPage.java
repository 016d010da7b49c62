package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// All editions.
public record EditionsPage(List<EditionView> editions, boolean mayTry)
    implements TemplateInstance {}
