package yuqing.archive.retention;

import io.smallrye.config.ConfigMapping;

/// How long dossiers are kept until somebody lays it down over REST: `永久` or years, such as `30年`.
@ConfigMapping(prefix = "yuqing.retention")
interface RetentionSettings {

  String levelOne();

  String levelTwo();

  String levelThree();
}
