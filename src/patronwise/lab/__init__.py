"""What Patronwise asks of JupyterLab and its server."""
