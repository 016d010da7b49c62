package yuqing.archive.volume;

import io.smallrye.config.ConfigMapping;

/// How long dossiers are kept, as their covers say.
@ConfigMapping(prefix = "yuqing.retention")
interface RetentionSettings {

  String levelOne();

  String levelTwo();

  String levelThree();
}
