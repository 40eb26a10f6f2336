"""Text mining of e-government documents: one package a stage, pure functions in run order."""
