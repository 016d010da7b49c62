package yuqing.notification.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who holds a post from now on.
@Schema(name = "PostBody")
record PostBody(
    @Schema(description = "all of them; a person who is not named holds the post no longer")
        @NotNull
        @Size(max = 20)
        List<PostHolderBody> holders) {}
