package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// Why a draft was refused, beside its text.
///
/// @param detail null where there is no more to say
public record DraftRefused(String title, String detail, List<DraftRemark> remarks)
    implements TemplateInstance {}
