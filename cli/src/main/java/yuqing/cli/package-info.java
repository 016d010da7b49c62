/// `yuqing`, the administrators' command: one HTTP client, and a small class for each subject that
/// says which endpoint a command asks and which columns its table has. It holds no rule of the
/// procedure and no code of the services: what is right or wrong is their answer.
package yuqing.cli;
