package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What is shown anew once the terms have changed.
public record RetentionParts(List<RetentionView> versions, boolean mayChange)
    implements TemplateInstance {}
