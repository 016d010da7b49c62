package yuqing.archive.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How long dossiers are to be kept from now on.
///
/// @param terms all of them: one for each level without a category, others for categories
@Schema(name = "RetentionChange")
public record RetentionBody(
    @NotNull @Size(min = 1, max = 18) List<@NotNull @Valid RetentionTermBody> terms,
    @NotBlank @Size(max = 1_000) String reason) {}
