/// What an operator does beside a running service, with the service's own settings: `republish`
/// says again what its event log holds, `replay` sends its dead letters back to where they came
/// from, and a service may have an {@link yuqing.durable.command.OwnCommand}. They run from the
/// folder of the packaged service, also inside its image:
///
/// ```
/// java -cp 'lib/boot/*:lib/main/*:app/*' yuqing.durable.command.Main republish --all
/// ```
package yuqing.durable.command;
