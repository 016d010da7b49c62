package yuqing.notification.roster;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can change of an entry; another person is another entry.
@Schema(name = "LiaisonTerm")
record LiaisonTermBody(@NotNull LocalDate filedOn, LocalDate termUntil, Boolean deputy) {}
