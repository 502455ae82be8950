"""``python -m beleidsmijn``."""

from beleidsmijn.cli.main import main

if __name__ == "__main__":
    main()
