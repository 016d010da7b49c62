/// The commands of `./suite` that need a JVM: start and stop the suite, say how it is, get a token,
/// tell an incident's story, measure. Start reading at [yuqing.localstack.launcher.UpCommand].
package yuqing.localstack.launcher;
