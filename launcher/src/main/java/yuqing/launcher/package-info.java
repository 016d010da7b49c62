/// The commands of `./suite` that need a JVM: start and stop the suite, show its status, get a
/// token, run the demo. Start reading at [yuqing.launcher.UpCommand].
package yuqing.launcher;
