mod attack;
mod recovery;
mod rules;
mod world;
